/** What is planned when services change. */
export const indexServicesTask = 'catalogue: index services'
