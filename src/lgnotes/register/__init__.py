"""The group's memory: entries, their identity, the three-way merge and the plan.

Everything here is pure: no clock, no file, no network.
"""
