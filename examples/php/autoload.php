<?php
// Loads the generated client and Guzzle: as Composer installed them, or, where there is no Composer, from Debian's
// php-guzzlehttp-guzzle. A project with Composer requires its own vendor/autoload.php instead of this file.
declare(strict_types=1);

$client = dirname(__DIR__) . '/target/clients/php';
if (is_file("$client/vendor/autoload.php")) {
    require "$client/vendor/autoload.php";
} else {
    require '/usr/share/php/GuzzleHttp/autoload.php';
    spl_autoload_register(function (string $class) use ($client): void {
        $prefix = 'Customers\\Client\\';
        if (str_starts_with($class, $prefix)) {
            require "$client/lib/" . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
        }
    });
}
