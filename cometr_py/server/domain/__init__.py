"""What the server does, one module per area."""
