"""Template tags of the quizzes room."""
