"""The engine's answers as plain data: what the interface for machines and the command line both give."""
