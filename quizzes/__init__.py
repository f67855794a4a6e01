"""Questions and their marking."""
