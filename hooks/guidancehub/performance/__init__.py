"""What makes a build quick: results kept for the next build, and work for every core."""
