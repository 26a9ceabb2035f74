"""Checks that need finished pages."""
