"""Every write of the room: keyword-only verbs in one transaction, side effects after it; never a request."""
