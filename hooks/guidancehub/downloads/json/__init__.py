"""JSON files and their schemas."""
