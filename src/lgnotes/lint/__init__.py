"""What a note-taker should mend while the meeting is fresh; pure, by a table of rules."""

from lgnotes.lint.look import all_lines
from lgnotes.lint.remark import Remark, Severity
from lgnotes.lint.rules import RULES, SEVERITIES, Rule, lint

__all__ = ["RULES", "SEVERITIES", "Remark", "Rule", "Severity", "all_lines", "lint"]
