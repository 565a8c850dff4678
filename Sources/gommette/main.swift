print("gommette")
