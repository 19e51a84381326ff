@"%~dp0program\node.exe" "%~dp0program\nianbao\dist\cli.js" %*
