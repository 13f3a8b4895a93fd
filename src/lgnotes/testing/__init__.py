"""A local Google Workspace to test against: loopback only, no account needed."""
