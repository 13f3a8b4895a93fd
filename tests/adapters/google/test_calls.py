"""What a run costs: how many calls of each method, as the plan says."""

from tests.adapters.google.team import Team, team


def filled(team: Team, documents: int) -> None:
    for number in range(documents):
        team.write(number, f"Anna bokar sal {number} senast 20 mars.")


def test_a_run_with_nothing_changed_costs_three_calls() -> None:
    with team() as group:
        filled(group, 20)
        group.sync()
        group.served.world.calls.reset()
        _, calls = group.sync()
        assert calls == {
            "drive.files.list": 1,
            "sheets.spreadsheets.get": 1,
            "calendar.events.list": 1,
        }
        assert group.served.world.calls.requests == 3


def test_ten_changed_documents_cost_fifteen_requests() -> None:
    with team() as group:
        filled(group, 30)
        group.sync()
        for number in range(10):
            group.rewrite(number, f"Anna bokar sal {number} senast 27 mars.")
        group.served.world.calls.reset()
        _, calls = group.sync()
        assert calls == {
            "drive.files.list": 1,
            "docs.documents.get": 10,
            "sheets.spreadsheets.get": 1,
            "sheets.spreadsheets.batchUpdate": 1,
            "calendar.events.list": 1,
            "calendar.events.patch": 10,
        }
        assert group.served.world.calls.requests == 15


def test_a_first_run_writes_once_and_makes_its_events_in_batches() -> None:
    with team() as group:
        filled(group, 200)
        group.served.world.calls.reset()
        report, calls = group.sync()
        assert len(report.changes) == 400
        assert calls["sheets.spreadsheets.batchUpdate"] == 1
        assert calls["calendar.events.insert"] == 200
        batches = 4
        assert group.served.world.calls.requests == 1 + 200 + 1 + 1 + 1 + batches
