"""The shell that every room stands in."""
