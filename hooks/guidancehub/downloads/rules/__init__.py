"""The rules that tools apply, each tool's in one file for its script."""
