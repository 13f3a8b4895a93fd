"""The ports' adapters: in memory, on this machine's disk."""
