"""What the browser needs to make Word and Excel papers of a tender pack: empty files, and names of styles."""
