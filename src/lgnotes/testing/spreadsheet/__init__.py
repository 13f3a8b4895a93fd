"""The inside of the Sheets emulator: grids, ranges, requests and values."""
