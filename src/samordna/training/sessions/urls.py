from django.urls import path

from samordna.training.sessions import (
    calendar_file,
    cancelling,
    changing,
    invitation_steps,
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
    path("bjudna/<int:pk>/redigera/", invitation_steps.edit, name="invitation_edit"),
    path("bjudna/<int:pk>/igen/", invitation_steps.again, name="invitation_again"),
    path("bjudna/<int:pk>/lank/", invitation_steps.link, name="invitation_link"),
    path("bjudna/<int:pk>/lank/ny/", invitation_steps.link_made, name="invitation_link_made"),
    path("bjudna/<int:pk>/ta-tillbaka/", invitation_steps.remove, name="invitation_remove"),
    path("bjudna/<int:pk>/lagg-tillbaka/", invitation_steps.restore, name="invitation_restore"),
    path(f"{SESSION}kalender.ics", calendar_file.download, name="session_calendar"),
    path(f"{SESSION}stall-in/", cancelling.cancel, name="session_cancel"),
    path(f"{SESSION}halls-anda/", cancelling.reopen, name="session_reopen"),
    path(f"{SESSION}ta-bort/", cancelling.remove, name="session_remove"),
    path(f"{SESSION}lagg-tillbaka/", cancelling.restore, name="session_restore"),
]
