from django.urls import path

from samordna.briefings.inbox import brought_home, listing, sources, writing

urlpatterns = [
    path("inkorg/", listing.show, name="inbox"),
    path("inkorg/hemtaget/<int:pk>/", brought_home.write, name="brought_home_write"),
    path("inkorg/<int:pk>/skriv/", writing.write, name="entry_write"),
    path("inkorg/<int:pk>/lagg-undan/", listing.set_aside, name="entry_set_aside"),
    path("inkorg/<int:pk>/ta-fram/", listing.take_up, name="entry_take_up"),
    path("kallor/", sources.listed, name="sources"),
    path("kallor/ny/", sources.create, name="source_create"),
    path("kallor/<int:pk>/redigera/", sources.edit, name="source_edit"),
    path("kallor/<int:pk>/ta-bort/", sources.remove, name="source_remove"),
    path("kallor/<int:pk>/lagg-tillbaka/", sources.restore, name="source_restore"),
]
