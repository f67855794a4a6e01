"""Who works for a lender here: members and their roles, invitations by e-mail, the organisation's own settings."""
