app_name = "situation"
urlpatterns: list[object] = []
