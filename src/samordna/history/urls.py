from django.urls import path

from samordna.history.views import log, retention, things

app_name = "history"
urlpatterns = [
    path("historik/andring/<int:pk>/angra/", things.undo, name="undo"),
    path("historik/<slug:kind>/<int:pk>/", things.show, name="thing"),
    path("logg/", log.show, name="log"),
    path("logg/<slug:file_format>/", log.export, name="log_export"),
    path("gallring/", retention.rules, name="retention"),
]
