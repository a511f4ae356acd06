from django.urls import path

from samordna.training.sessions import (
    calendar_file,
    cancelling,
    changing,
    inviting,
    listing,
    planning,
    showing,
    signing_up,
)

SESSION = "tillfalle/<int:pk>/"
urlpatterns = [
    path("", listing.listed, name="sessions"),
    path("nytt/", planning.create, name="session_create"),
    path(SESSION, showing.show, name="session"),
    path(f"{SESSION}redigera/", changing.edit, name="session_edit"),
    path(f"{SESSION}anmal/", signing_up.show, name="sign_up"),
    path(f"{SESSION}bjud-in/", inviting.invite, name="invitations"),
    path("bjudna/<int:pk>/igen/", inviting.again, name="invitation_again"),
    path("bjudna/<int:pk>/ta-tillbaka/", inviting.remove, name="invitation_remove"),
    path(f"{SESSION}kalender.ics", calendar_file.download, name="session_calendar"),
    path(f"{SESSION}stall-in/", cancelling.cancel, name="session_cancel"),
    path(f"{SESSION}halls-anda/", cancelling.reopen, name="session_reopen"),
    path(f"{SESSION}ta-bort/", cancelling.remove, name="session_remove"),
    path(f"{SESSION}lagg-tillbaka/", cancelling.restore, name="session_restore"),
]
