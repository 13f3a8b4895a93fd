from lgnotes.addon.limits import Limits


def test_a_minute_after_the_first_request_there_is_room_for_one_more() -> None:
    now = [0.0]
    limits = Limits(each=2, all_=3, clock=lambda: now[0])
    assert [limits.take("anna") for _ in range(3)] == [True, True, False]
    assert [limits.take(name) for name in ("bo", "cia")] == [True, False]
    now[0] = 59.9
    assert not limits.take("anna")
    now[0] = 60.0
    assert [limits.take(name) for name in ("cia", "anna", "anna", "bo")] == [
        True,
        True,
        True,
        False,
    ]


def test_nobody_is_remembered_for_longer_than_a_minute() -> None:
    now = [0.0]
    limits = Limits(clock=lambda: now[0])
    for number in range(500):
        limits.take(f"person {number}")
    now[0] = 61.0
    limits.take("anna")
    assert len(limits._recent) == len(limits._counts) == 1
