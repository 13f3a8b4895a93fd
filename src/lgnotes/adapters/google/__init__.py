"""Google Workspace: notes in Drive, the register in a Sheet, deadlines in a Calendar."""
