"""What recording costs, beside other trackers."""
