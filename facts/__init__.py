"""Dated rules with their sources: what is in force where and when. This room computes nothing and judges nobody."""
