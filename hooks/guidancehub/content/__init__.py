"""What editors write: its model, how files are read, what is checked, and the hub that they make."""
