from django.urls import path

from samordna.organisation.views import settings as views

app_name = "settings"
FILE = "installningar/<slug:what>/"

urlpatterns = [
    path("installningar/", views.edit, name="edit"),
    path(FILE, views.file_set, name="file_set"),
    path(f"{FILE}ta-bort/", views.file_remove, name="file_remove"),
    path(f"{FILE}hamta/", views.file_get, name="file_get"),
    path("utseende.css", views.appearance, name="appearance"),
    path("logotyp.png", views.logo, name="logo"),
]
