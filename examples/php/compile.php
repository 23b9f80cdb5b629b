<?php
// Loads every class of the generated client: PHP has no other way to say that all of it compiles.
declare(strict_types=1);

require __DIR__ . '/autoload.php';

$lib = new RecursiveDirectoryIterator(dirname(__DIR__) . '/target/clients/php/lib', FilesystemIterator::SKIP_DOTS);
foreach (new RecursiveIteratorIterator($lib) as $file) {
    require_once $file->getPathname();
}
