@echo off
"%~dp0node_modules\node\bin\node.exe" "%~dp0main\cli\houseguest.mjs" %*
