/** What an address's encryption and hash are bound to. */
export const addressPurpose = 'contact'
