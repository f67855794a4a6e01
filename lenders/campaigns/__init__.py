"""Campaigns in the portal, and the short links that their reminders carry."""
