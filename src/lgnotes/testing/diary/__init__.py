"""The inside of the Calendar emulator: calendars, events, their rules and lists."""
