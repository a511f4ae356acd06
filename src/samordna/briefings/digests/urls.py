from django.urls import path

from samordna.briefings.digests import choosing, correcting, listing, previewing, sending, showing, writing

DIGEST = "utskick/<int:pk>/"
CHOSEN = f"{DIGEST}valda/"
urlpatterns = [
    path("", listing.listed, name="digests"),
    path("utskick/nytt/<int:pk>/", writing.create, name="digest_create"),
    path(DIGEST, showing.show, name="digest"),
    path(f"{DIGEST}redigera/", writing.edit, name="digest_edit"),
    path(f"{DIGEST}valj/", choosing.choose, name="digest_choose"),
    path(f"{CHOSEN}<int:chosen>/flytta/", choosing.move, name="digest_news_move"),
    path(f"{CHOSEN}<int:chosen>/ta-bort/", choosing.leave_out, name="digest_news_remove"),
    path(f"{CHOSEN}<int:chosen>/lagg-tillbaka/", choosing.take_back, name="digest_news_restore"),
    path(f"{DIGEST}mejl.html", previewing.as_html, name="digest_html"),
    path(f"{DIGEST}mejl.txt", previewing.as_text, name="digest_text"),
    path(f"{DIGEST}skicka/", sending.send, name="digest_send"),
    path(f"{DIGEST}stoppa/", sending.stop, name="digest_stop"),
    path(f"{DIGEST}ratta/", correcting.correct, name="digest_correct"),
    path(f"{DIGEST}ta-bort/", writing.remove, name="digest_remove"),
    path(f"{DIGEST}lagg-tillbaka/", writing.restore, name="digest_restore"),
]
