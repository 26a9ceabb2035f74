"""The question bank of a release as one file for the tender pack, and the schema of a pack."""
