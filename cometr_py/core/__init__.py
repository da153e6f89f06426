"""Everything that the other packages share; imports nothing above it."""
