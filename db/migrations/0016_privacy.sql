-- The data protection officer sees the record of processing and who has read contacts, and nothing of what people said.
alter table identity.role_assignment drop constraint role_assignment_role_check,
  add constraint role_assignment_role_check check (role in
    ('administrator', 'developer', 'frontline', 'director', 'viewer', 'data_protection'));
alter table identity.group_role drop constraint group_role_role_check,
  add constraint group_role_role_check check (role in
    ('administrator', 'developer', 'frontline', 'director', 'viewer', 'data_protection'));

-- What is over is removed by its end.
create index session_by_end on identity.session (organisation_id, expires_at);
create index sign_in_link_by_end on identity.sign_in_link (organisation_id, expires_at);
