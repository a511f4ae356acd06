"""The tests themselves: what the application may not do must not work in them either."""

import pytest
from django.db import DatabaseError, connection

from samordna.config.database.address import LOGIN


@pytest.mark.django_db
def test_tests_connect_as_the_application() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == (LOGIN["app"],)
        with pytest.raises(DatabaseError):
            cursor.execute("CREATE TABLE forbidden (id int)")
