"""Keeps whole pages for visitors without a cookie of ours; it never stores what a cookie could have changed."""
