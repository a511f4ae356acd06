from django.urls import path

from samordna.organisation.settings.views import looking, unsaved, words
from samordna.organisation.settings.views import settings as views

app_name = "settings"
FILE = "installningar/<slug:what>/"
WORDS = "installningar/ord/"
LOOK = "granska-text/"

urlpatterns = [
    path("installningar/", views.edit, name="edit"),
    path(WORDS, words.listed, name="words"),
    path(f"{WORDS}<int:pk>/ta-bort/", words.remove, name="word_remove"),
    path(f"{WORDS}<int:pk>/aterstall/", words.restore, name="word_restore"),
    path(LOOK, looking.look, name="look"),
    path(f"{LOOK}kant/", looking.known, name="look_known"),
    path("osparat/", unsaved.keep, name="unsaved_keep"),
    path(FILE, views.file_set, name="file_set"),
    path(f"{FILE}ta-bort/", views.file_remove, name="file_remove"),
    path(f"{FILE}aterstall/", views.file_restore, name="file_restore"),
    path(f"{FILE}hamta/", views.file_get, name="file_get"),
    path("utseende.css", views.appearance, name="appearance"),
    path("logotyp.png", views.logo, name="logo"),
]
