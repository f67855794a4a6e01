"""The before door: what an offer costs and whether a month carries it."""
