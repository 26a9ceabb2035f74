"""Pictures of a fixed size that browsers and other sites show: icons, and what a shared link shows."""
