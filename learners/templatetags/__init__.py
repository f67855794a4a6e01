"""Template tags of the learners room."""
