"""What a search finds, one module for each sort of content."""
