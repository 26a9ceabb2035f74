"""What is read on screen and paper: pages, their pictures, and the checks that need finished pages."""
