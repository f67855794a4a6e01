"""The interface for machines of lenders: `/api/lenders/v1/` and the tokens that open it."""
