from django.urls import path

from samordna.mapping.transfer import views

FILE = "verksamheter/fil/"

urlpatterns = [
    path(FILE, views.start, name="filed"),
    path(f"{FILE}<int:pk>/", views.preview, name="filed_preview"),
    path(f"{FILE}<int:pk>/ta-in/", views.take, name="filed_take"),
    path(f"{FILE}<int:pk>/slang/", views.discard, name="filed_discard"),
]
